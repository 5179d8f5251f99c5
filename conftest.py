"""The test rig of every test, beside the product and outside it."""

pytest_plugins = (
    "tests.proefopstelling.eisen",
    "tests.proefopstelling.database",
    "tests.proefopstelling.browser",
    "tests.proefopstelling.huis",
    "tests.proefopstelling.lang",
    "tests.proefopstelling.gemeten",
    "tests.proefopstelling.sleutels",
)
