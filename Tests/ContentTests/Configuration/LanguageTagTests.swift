import Testing

@testable import Content

@Suite struct LanguageTagTests {
  @Test(arguments: [
    "en", "de-CH", "zh-Hant", "zh-cmn-Hans-CN", "sr-Latn-RS", "sl-rozaj-biske", "de-DE-1996",
    "es-419", "en-US-u-islamcal", "de-DE-u-co-phonebk", "x-whatever", "en-x-twain", "EN", "gsw",
  ])
  func acceptsWhatIsWellFormed(tag: String) { #expect(LanguageTag.isWellFormed(tag)) }

  @Test(arguments: [
    "", "e", "english language", "en_GB", "en-", "-en", "en--GB", "a-DE", "de-419-DE",
    "en-toolonglong", "x", "en-u", "en-x", "en-u-a", "1n", "en\"", "ar-a-aaa-b", "é",
    "en-GB onload",
  ])
  func refusesWhatIsNot(tag: String) { #expect(!LanguageTag.isWellFormed(tag)) }
}
