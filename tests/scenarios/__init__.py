"""Stories through a real browser, in a real house."""
