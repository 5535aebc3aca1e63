# fingerpost:begin tests
import unittest
from datetime import datetime

from main import delivery_day


class DeliveryDay(unittest.TestCase):
    def test_is_the_next_working_day_after_the_cut_off(self) -> None:
        cases = [
            ("before the cut-off", "2026-11-24T13:59", "2026-11-25"),
            ("at the cut-off", "2026-11-24T14:00", "2026-11-26"),
            ("over a weekend", "2026-11-27T09:00", "2026-11-30"),
            ("on a Saturday", "2026-11-28T15:00", "2026-12-01"),
        ]
        for name, ordered, expected in cases:
            with self.subTest(name):
                day = delivery_day(datetime.fromisoformat(ordered))
                self.assertEqual(day.isoformat(), expected)
# fingerpost:end tests


if __name__ == "__main__":
    unittest.main()
