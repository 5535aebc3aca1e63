/// The words that Fingerpost itself writes on a site, each by its id.
///
/// What each says is in the tables beside this file, one for each language. A handbook names a word
/// in its configuration by ``id``.
package enum Word: String, Sendable, Hashable, CaseIterable {
  // Numbers, days, percentages.
  case numbers, decimalMark, groupMark, percentUnit, percentLow, percentHigh, day
  // Around each page.
  case skip, menu, close, handbook, reference, decide, search, siteMap, themeState, sourceCode
  case breadcrumbs, neighbours, previous, next, onThisPage, lastChanged, editPage, earlier, later
  case home, more, andMore, moved
  // Lists of pages.
  case inSection, inHandbook, allEntries, entries, askedByStep, sectionSheet, sheetLede
  case sheetDescription, contents, otherDecisions, rulesCitedMost, pageCount, ruleCount
  case mapLede, mapDescription, mapFilter, mapCount, besides, tag, tags, tagTitle, tagsLede
  case tagsDescription, tagLede, tagDescription
  // Where nothing is.
  case notFound, notFoundTitle, notFoundLede, perhapsMeant
  // The head of a page.
  case owner, ownedBy, reviewedOn, statusIs, tagged
  // Owners and reviews.
  case owners, ownerTitle, ownersLede, ownerDescription, ownerDecisions, withoutOwner, overdue
  case overdueCount, reviews, reviewLimit, noReview, period
  // What a page cites.
  case citedHere, citedRules, citedEvidence, citedTerms, toReview
  // Alerts and other parts of the text.
  case alert, diagram, taskDone, taskOpen, backToReference
  // Rules.
  case rules, rulesOf, allRules, ruleSign, strengthName, strengthTitle, retired, retiredTitle
  case rulings, ruling, options, questions, cannotBe, whenFact, chooseFact, becauseFact
  case evidenceFact, exampleFact, beatsFact, beatenFact, decidedFact, idFact, preferFact, overFact
  case seeRule, whenever, either, andEither, eitherWithin, and, or
  // Evidence.
  case evidenceList, evidenceLede, evidenceDescription, evidenceByStatus, all, statusName
  case statusTitle, statusMeaning, sourceFact, noteFact, reviewedFact, statusFact, reviewedDay
  case quoted
  case usedByFact, citedOnFact, usedBy, citedOnCount, chartName, logarithmic, fromTo, asTable
  case tableOf, claimColumn, lowColumn, highColumn, unitColumn, statusColumn
  // The glossary.
  case glossary, glossaryLede, glossaryDescription, letters, alsoCalled, citedOn
  // Decisions.
  case decision, wholeOf, startLede, comparedOptions, questionColumn, recordText
  // Decision records.
  case recordGroup, recordsByStatus, thisRecord, supersedesFact, supersededFact, decidersFact
  case decisionFact, todayFact, sinceFact, holdsFact, decidedUnder, usedIn, supersededBy, becauseOf
  case holdsAnyway, sameToday, sameButUnknown, otherToday, impossibleToday, nothingToday, asksToday
  case severalToday, outcomeGone, decisionGone, ruleTurn, ruleChange, recordCategory
  // What the scripts write.
  case copy, wrap, linkTo, entriesOf, enlarge, picture, searchHandbook, results, moreResults
  case toChoose, toOpen, toClose, hitKind, alsoFound, nothingFound, lookThroughMap, resultCount
  case partialResults, typeToSearch, searching, decisionsGroup, pagesSeenLast, withThisId
  case pagesGroup, notesGroup, keys, keySearch, keyKeys, keyClose, keyAnswer, keyUnsure, keyTabs
  case keyNext
  // An outcome.
  case overline, headline, announcement, sentence, reasonAndMore, price, outweighed, counted
  case everyAnswer, fewerAnswers, turningAnswers, outcome, share, whyHeading, alsoHeading
  case honouredHeading, priceHeading, settlingHeading, table, mine, assumedAnswer, notAskedLine
  case ruleEvidence, strength, because, settling, flip
  // A question.
  case length, progress, begin, why, whyMore, rule, reply, current, possible, given, change
  case changeWhat, restart, unknown, copyLink, seeWhy, readAbout, back, copyRecord, copied
  case saveRecord, compare, inPlayAfter, inPlayMore, goOn, remaining, unpaged
  // A condition.
  case range, eitherAnswer, condition, clauses, alternatives
  // The whole decision.
  case whole, reading, allAnswers, ifColumn, thenColumn, shareColumn, lineColumn, shares, otherwise
  case demand, shortRange, eitherShort, outcomes, estimated, pairs, pairsHint, pairDown, pairAcross
  case pairHead, noCell, steps, stepsHint, goTo, beyond, moreSteps, ruleOrder, firstMatch, always
  case seeOutcome, ruleMore, chosenLabel, chosenShare, chosenRules, startDescription
  case wholeDescription, rulesDescription, questionDescription, outcomeTitle, outcomeDescription
  case answered
  // Two sets of answers.
  case pick, pickHint, compared, comparison, comparedTable, comparedColumns, comparedSame
  case stopComparing, comparedReply, comparedOutcome, comparedRules, comparedList
  // What programs read.
  case rulesLede, strengthFact, valueFact, precedence, sections, part, pagesOf, handbookOf
  // A decision record, in the shape of MADR.
  case record, recordEvidence, recordDrivers, recordUnsure, recordNoDrivers, recordOutcome
  case recordReasons, recordShare, recordConsequence, recordRevisit

  /// As tables and configurations write it: `lastChanged` is `last-changed`.
  package var id: String {
    rawValue.reduce(into: "") { id, letter in
      id += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
  }

  /// Each word by its id.
  package static let byID = Dictionary(
    allCases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
