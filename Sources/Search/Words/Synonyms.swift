/// The groups of words that mean the same in one handbook.
struct Synonyms {
  /// How many forms a group may have; each may load a shard.
  static let most = 8

  /// Those of the handbook's own groups of which it has a form.
  let own: [[String]]
  /// Those of the usual ones, where it is in English.
  let usual: [[String]]

  /// - Parameter isEnglish: whether there are usual ones, and words lose their endings.
  init(_ own: [[String]], isEnglish: Bool, in terms: WordTable) {
    var scanner = WordScanner()
    let isKnown = { (form: String) -> Bool in
      var form = form
      var words: [[UInt8]] = []
      form.withUTF8 { bytes in scanner.scan(bytes) { words.append(Array($0)) } }
      if isEnglish { words.removeAll(where: StopWords.english.contains) }
      return !words.isEmpty
        && words.allSatisfy { terms.hasWord((isEnglish ? Porter2.stem($0) : $0)[...]) }
    }
    let known = { (group: [String]) -> [String]? in
      let forms = group.map(Self.plain).filter { !$0.isEmpty }.prefix(Self.most)
      return forms.count > 1 && forms.contains(where: isKnown) ? Array(forms) : nil
    }
    self.own = own.compactMap(known)
    usual = isEnglish ? Self.english.compactMap(known) : []
  }

  /// A form without what separates forms and groups.
  private static func plain(_ form: String) -> String {
    let words = form.split { $0 == "|" || $0.isWhitespace || ($0.asciiValue ?? 0x20) < 0x20 }
    return words.joined(separator: " ")
  }

  /// What is short for what, in any handbook of engineers.
  private static let english: [[String]] = """
    2fa|two factor authentication|mfa
    a11y|accessibility
    adr|architecture decision record|decision record
    ai|artificial intelligence
    app|application
    args|arguments
    async|asynchronous
    auth|authentication
    auth|authorization
    aws|amazon web services
    cd|continuous delivery|continuous deployment
    ci|continuous integration
    cli|command line
    config|configuration|settings
    cve|vulnerability
    db|database
    ddd|domain driven design
    deps|dependencies
    docs|documentation
    env|environment
    ffi|foreign function interface
    gc|garbage collector|garbage collection
    gcp|google cloud
    golang|go
    i18n|internationalization|internationalisation
    iac|infrastructure as code
    infra|infrastructure
    js|javascript
    k8s|kubernetes
    l10n|localization|localisation
    lib|library
    llm|large language model|language model
    ml|machine learning
    mq|message queue|message broker
    mr|merge request
    msg|message
    mvp|minimum viable product
    o11y|observability
    oom|out of memory
    ops|operations
    orm|object relational mapper
    os|operating system
    param|parameter
    perf|performance
    poc|proof of concept
    postgres|postgresql
    pr|pull request
    prod|production
    qps|queries per second
    regex|regular expression
    repo|repository
    rps|requests per second
    sla|service level agreement
    slo|service level objective
    spec|specification
    sso|single sign on
    tdd|test driven development
    tls|ssl
    ts|typescript
    ttl|time to live
    ui|user interface
    ux|user experience
    var|variable
    vm|virtual machine
    wasm|webassembly
    """.split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
}
