"""`make locales`: write the two pseudo-locales into var/locale; PSEUDO_LOCALES=on then offers them to browsers."""

from collections.abc import Callable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from tools.locales.marked import ROOT, messages
from tools.locales.pseudo import accented, from_right_to_left

LOCALES: dict[str, Callable[[str], str]] = {"en_XA": accented, "ar_XB": from_right_to_left}


def main(folder: Path = ROOT / "var" / "locale") -> None:
    """Write a catalogue for each pseudo-locale below `folder`."""
    marked = messages()
    for locale, changed in LOCALES.items():
        path = folder / locale / "LC_MESSAGES" / "django.mo"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_mo(file, translated(marked, changed))
        print(f"{path}: {len(marked)} texts")


def translated(marked: Catalog, changed: Callable[[str], str]) -> Catalog:
    """Return the catalogue with every text changed; of a text with a number both forms."""
    catalogue = Catalog(locale="en", domain="django", fuzzy=False)
    for message in marked:
        if message.id:
            both = message.id if isinstance(message.id, tuple) else None
            words = tuple(map(changed, both)) if both else changed(str(message.id))
            catalogue.add(message.id, words, context=message.context)
    return catalogue


if __name__ == "__main__":
    main()
