"""What takes long and says in full what a quicker test says in part: every test that is marked `lang`.

`make test` leaves it to `make alles`, which is what must hold for main. Who names a file or a folder gets all that is in it.
"""

import pytest

#: Once with script, in full; without it, where nothing is done by script, as long again.
MET_EN_ZONDER = pytest.mark.parametrize(
    "script",
    [pytest.param(True, id="with script"), pytest.param(False, id="without script", marks=pytest.mark.lang)],
)
_LATER = ("dark", "forced")


def lights(name: str, *lights: str) -> pytest.MarkDecorator:
    """The same page in every light: by day at once, the others later."""
    marks = {light: (pytest.mark.lang,) if light in _LATER else () for light in lights}
    return pytest.mark.parametrize(name, [pytest.param(light, marks=marks[light]) for light in lights])


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--alles", action="store_true", help="also what takes long")


def pytest_configure(config: pytest.Config) -> None:
    """What was named is asked for whole; who runs beside hears it as this option."""
    config.option.alles |= config.option.eisen or config.args_source is pytest.Config.ArgsSource.ARGS


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.option.alles:
        return
    later = [item for item in items if item.get_closest_marker("lang")]
    items[:] = [item for item in items if not item.get_closest_marker("lang")]
    config.hook.pytest_deselected(items=later)
