"""The test rig: an embedded database for this test process, a browser, and a real house to tell stories in."""
