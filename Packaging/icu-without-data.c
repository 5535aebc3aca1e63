/* ICU's table of all languages and calendars, without an entry: 34 MB of the program that nothing in
   it asks for. Foundation brings the table along; the linker takes this one, since it comes first.
   The layout is that of DataHeader and of a table of contents, "ToCP" (ICU, udata.h and ucmndata.h).

   Where a later Swift brings a later ICU, its table has another name: this one is then of no use, and
   the test of the program's size says so. */

#include <stdint.h>

static const struct {
  uint16_t header_size;
  uint8_t magic[2];
  uint16_t info_size, reserved;
  uint8_t is_big_endian, charset, size_of_char, reserved_too;
  uint8_t format[4], format_version[4], data_version[4];
  uint8_t padding[8];
  uint32_t count, reserved_last;
} table
    __attribute__((aligned(16), used)) = {
        32, {0xda, 0x27}, 20, 0, 0, 0, 2, 0, {'T', 'o', 'C', 'P'}, {1}, {0}, {0}, 0, 0};

extern const char icudt76_dat __attribute__((alias("table")));
