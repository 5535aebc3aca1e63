import Preview
import Publishing

/// A small handbook in memory, with the parts that a preview treats in ways of their own.
enum SmallHandbook {
  static let decision = """
    decision: store
    title: Which store?
    options:
      sql: {title: Tables, page: guides/tables.md}
      files: {title: Files}
    questions:
      joins: {ask: Are there joins?, answers: {"yes": "Yes", "no": "No"}}
    rules:
      joins-need-tables: {when: {joins: "yes"}, choose: sql, strength: must, title: Joins need tables, because: Files have none.}
      nothing: {choose: files, strength: default, title: Nothing needs tables}

    """

  static let files = [
    "Content/index.md":
      "# Stores\n\nSee [tables](guides/tables.md) and ![a picture](picture.svg).\n",
    "Content/guides/tables.md":
      "---\ntags: [Speed]\n---\n# Tables\n\n## Rows\n\nSee <rule:joins-need-tables>.\n",
    "Content/guides/files.md":
      "# Files\n\n```python src=\"/code/count.py\"\n```\n\nSee [rows](tables.md#rows).\n",
    "Content/store.decision.yml": decision,
    "Content/words.glossary.yml": "terms:\n  row: {title: Row, definition: A line of a table.}\n",
    "Content/code/count.py": "print(1)\n",
    "Content/picture.svg":
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0\"/></svg>",
    "Content/fingerpost.yml": "title: Stores\nassets: [code]\n",
  ]

  /// A preview of it, loaded.
  static func session(
    _ disk: MemoryFileSystem, manyPages: Int = 1000
  ) async -> PreviewSession {
    let session = PreviewSession(
      "Content", options: LoadOptions(), on: disk, manyPages: manyPages)
    _ = await session.load()
    return session
  }
}
