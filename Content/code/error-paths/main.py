"""Tell a missing thing from a broken one, and keep the cause."""

import sys
from pathlib import Path


# fingerpost:begin errors
class ProfileError(Exception):
    """Something is wrong with one profile; its cause says what."""

    def __init__(self, name: str, what: object) -> None:
        super().__init__(f"profile {name}: {what}")


class NoProfile(ProfileError):
    def __init__(self, name: str) -> None:
        super().__init__(name, "not found")


def load(folder: Path, name: str) -> int:
    """The age in a profile."""
    try:
        text = (folder / name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise NoProfile(name) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError(name, "cannot be read") from error
    age = text.strip()
    if not (age.isascii() and age.isdecimal() and len(age) <= 3):
        raise ProfileError(name, "the age is not a number")
    return int(age)
# fingerpost:end errors


# fingerpost:begin use
def main(folder: str, *names: str) -> int:
    status = 0
    for name in names:
        try:
            print(f"{name} is {load(Path(folder), name)}")
        except NoProfile:
            print(f"{name} is not known")  # expected, so no failure
        except ProfileError as error:
            print(f"error: {error}")
            status = 1
    return status
# fingerpost:end use


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
