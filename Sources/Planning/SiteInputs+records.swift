internal import Content
internal import Decisions
internal import Handbook
internal import Rendering

extension SiteInputs {
  /// The head of a page as a decision record; nil where it is none.
  func recordHead(ofPage page: Int) -> RecordHead? {
    handbook.recordOfPage[page].map { index in
      RecordHead(records[index], of: handbook.records[index].decision.map { decisions[$0] })
    }
  }

  /// The records that lie in a folder; nil where there are none.
  func recordList(ofFolder index: Int) -> RecordList? {
    let records = handbook.folders[index].children.compactMap(record)
    return records.isEmpty ? nil : RecordList(records)
  }

  /// Whether an entry of a folder is a record, which the list of records has.
  func isRecord(_ child: Folder.Child) -> Bool { record(child) != nil }

  /// The records of a decision.
  func records(ofDecision index: Int) -> [RecordSummary] {
    zip(handbook.records, records).filter { $0.0.decision == index }.map(\.1)
  }

  /// Those that are followed today.
  func bindingRecords(ofDecision index: Int) -> [RecordSummary] {
    records(ofDecision: index).filter(\.binds)
  }

  private func record(_ child: Folder.Child) -> RecordSummary? {
    guard case .page(let page) = child else { return nil }
    return handbook.recordOfPage[page].map { records[$0] }
  }
}
