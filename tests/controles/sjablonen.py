"""Whether every template of ours can be read: a typing error in a tag must not wait for a visitor."""

import os
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "zicht"


def names() -> list[str]:
    """Every file below a `templates` folder, by the name under which Django knows it."""
    folders = [folder for folder in SOURCE.rglob("templates") if folder.is_dir()]
    return sorted(str(path.relative_to(folder)) for folder in folders for path in folder.rglob("*") if path.is_file())


def main() -> int:
    os.environ["DJANGO_SETTINGS_MODULE"] = "zicht.config.settings"
    import django

    django.setup()
    from django.template import TemplateDoesNotExist, TemplateSyntaxError
    from django.template.loader import get_template

    wrong = 0
    for name in names():
        try:
            get_template(name)
        except (TemplateSyntaxError, TemplateDoesNotExist) as error:
            wrong += 1
            print(f"{name}: {error}")
    print(f"{len(names())} sjablonen gelezen, {wrong} fout")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
