"""How passwords are kept and which ones are refused."""

import pytest
from django.conf import settings as django_settings
from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from zicht.accounts.models import Medewerker

AS_SET = list(django_settings.PASSWORD_HASHERS)


def test_a_password_is_kept_as_argon2(settings: object) -> None:
    settings.PASSWORD_HASHERS = AS_SET  # type: ignore[attr-defined]
    kept = make_password("een zin om te onthouden")
    assert kept.startswith("argon2$argon2id$")
    assert check_password("een zin om te onthouden", kept)


@pytest.mark.parametrize(
    "password",
    [
        "kort",  # too short
        "password1234",  # known everywhere
        "mare.medewerker",  # the login itself
    ],
)
def test_a_password_that_is_easily_guessed_is_refused(password: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(password, Medewerker(login="mare.medewerker", naam="Mare Medewerker"))


def test_a_sentence_is_accepted() -> None:
    validate_password("drie fietsen in de regen", Medewerker(login="mare.medewerker", naam="Mare Medewerker"))
