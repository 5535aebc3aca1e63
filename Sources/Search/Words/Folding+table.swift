extension Folding {
  /// The first scalar of each range, and for it and those behind it the folded scalar; `·` where
  /// there is none of just one scalar.
  ///
  /// Made from Unicode 15: the canonical decomposition without the marks U+0300 to U+036F, in lower
  /// case.
  static let ranges: [(first: UInt32, folded: [Unicode.Scalar])] = [
    (
      0xC0,
      Array(
        """
        aaaaaa·ceeeeiiiidnooooo·ouuuuy··aaaaaa·ceeeeiiiidnooooo·ouuuuy·yaaaaaaccccccccdd\
        ddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllŀŀllnnnnnnŉŋŋoooooo··rrrrrrssssss\
        ssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈu\
        uʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaa··ǥǥggkkooooʒʒjǳǳǳggƕƿnnaa··oo\
        aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ
        """.unicodeScalars)
    ),
    (
      0x370,
      Array(
        """
        ͱͱͳͳʹ·ͷͷ··ͺͻͼͽ·ϳ······α·εηι·ο·υωιαβγδεζηθικλμνξοπρ·στυφχψωιυαεηιυαβγδεζηθικλμνξο\
        πρσστυφχψωιυουωϗϐϑϒϒϒϕϖϗϙϙϛϛϝϝϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯϰϱϲϳθϵ·ϸϸϲϻϻϼͻͼͽ
        """.unicodeScalars)
    ),
    (
      0x400,
      Array(
        """
        ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюяабвгдежзииклмнопрстуфхцчшщъыьэюя\
        ееђгєѕііјљњћкиуџѡѡѣѣѥѥѧѧѩѩѫѫѭѭѯѯѱѱѳѳѵѵѵѵѹѹѻѻѽѽѿѿҁҁ········ҋҋҍҍҏҏґґғғҕҕҗҗҙҙққҝҝҟҟ\
        ҡҡңңҥҥҧҧҩҩҫҫҭҭүүұұҳҳҵҵҷҷҹҹһһҽҽҿҿӏжжӄӄӆӆӈӈӊӊӌӌӎӎӏааааӕӕееәәәәжжззӡӡииииооөөөөээуу\
        ууууччӷӷыыӻӻӽӽӿӿ
        """.unicodeScalars)
    ),
    (
      0x1E00,
      Array(
        """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
        oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyẚſẜẝ·ẟ\
        aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
        uuyyyyyyyyỻỻỽỽỿỿ
        """.unicodeScalars)
    ),
    (
      0x1F00,
      Array(
        """
        ααααααααααααααααεεεεεε··εεεεεε··ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιιοοοοοο··οοοοοο··\
        υυυυυυυυ·υ·υ·υ·υωωωωωωωωωωωωωωωωααεεηηιιοουυωω··ααααααααααααααααηηηηηηηηηηηηηηηη\
        ωωωωωωωωωωωωωωωωααααα·ααααααα·ι···ηηη·ηηεεηηη···ιιιι··ιιιιιι····υυυυρρυυυυυυρ···\
        ··ωωω·ωωοοωωω···
        """.unicodeScalars)
    ),
  ]
}
