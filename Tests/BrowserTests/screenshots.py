"""Pictures of each kind of page at three widths, light and dark: screenshots.py SITE FOLDER."""

import pathlib
import sys

from conftest import chromium
from kinds import pages_by_kind
from playwright.sync_api import sync_playwright

WIDTHS = (390, 820, 1440)


def main(site: pathlib.Path, folder: pathlib.Path):
    """Writes FOLDER/KIND-WIDTH-SCHEME.png for the richest page of each kind."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
            page = context.new_page()
            for kind, paths in pages_by_kind(site).items():
                page.goto(paths[0].as_uri())
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 900})
                    page.screenshot(path=folder / f"{kind}-{width}-{scheme}.png", full_page=True)
            context.close()
        browser.close()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]))
