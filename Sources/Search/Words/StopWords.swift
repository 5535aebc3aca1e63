/// English words that say nothing by themselves: searched in titles and headings only, and never
/// required.
enum StopWords {
  static let english: Set<[UInt8]> = Set(
    """
    a about all also am an and are as at be been but by can could did does for from had has \
    have he her his how i in into is it its just may me more most much must my no nor of on \
    one only or other our out over shall she should so such than that the their them then \
    there these they this those to too up us was we were what which who whom why will with \
    would you your vs versus
    """.split(separator: " ").map { Array($0.utf8) })
}
