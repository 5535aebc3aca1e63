/// One or two tildes that stand as a node of their own, until their partner is found.
struct Tilde {
  let node: Node
  let parent: Node
  let count: Int
  let opens: Bool
  let closes: Bool
}
