"""Whether every change of a model has its migration; asks no database."""

import os
import sys
import warnings


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "zicht.config.settings"
    os.environ["ZICHT_ROL"] = "owner"
    from django.core.management import execute_from_command_line

    warnings.filterwarnings("ignore", "Got an error checking a consistent migration history")
    execute_from_command_line(["controle", "makemigrations", "--check", "--dry-run"])


if __name__ == "__main__":
    sys.exit(main())
