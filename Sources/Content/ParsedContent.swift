/// The files of a content folder, each parsed by itself: nothing in it depends on what else is there.
package struct ParsedContent: Sendable {
  /// The content folder as given on the command line.
  package let name: String
  package var configuration: Configuration
  /// In any order.
  package var pages: [Page] = []
  /// In the order of their files, as are evidence, sources and terms; ids may be there twice.
  package var decisions: [DecisionEntry] = []
  package var evidence: [Evidence] = []
  package var sources: [Source] = []
  package var terms: [Term] = []

  package init(name: String, configuration: Configuration = Configuration()) {
    self.name = name
    self.configuration = configuration
  }
}
