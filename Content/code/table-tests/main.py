"""The day on which an order is delivered: a rule that depends on the clock."""

import sys
from datetime import date, datetime, time, timedelta

CUT_OFF = time(14, 0)


# fingerpost:begin rule
def delivery_day(ordered: datetime) -> date:
    """The next working day; the one after it for orders from 14:00 on."""
    days = 1 if ordered.time() < CUT_OFF else 2
    day = ordered.date()
    while days:
        day += timedelta(days=1)
        if day.weekday() < 5:
            days -= 1
    return day
# fingerpost:end rule


if __name__ == "__main__":
    for text in sys.argv[1:]:
        print(delivery_day(datetime.fromisoformat(text)).isoformat())
