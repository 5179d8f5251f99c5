"""All pages loaded before the first is asked for, and kept out of the rounds of the garbage collector.

A round over everything that Django and Zicht consist of stops a page for a tenth of a second; what stays for ever need not
be looked at. Before the fork it also keeps that memory shared between the processes.
"""

import gc

from django.urls import get_resolver

#: How many new objects make a round over the young ones; a page with many rows makes some ten thousand.
YOUNG, MIDDLE, OLD = 10_000, 20, 20


def load_and_settle() -> None:
    assert get_resolver().reverse_dict
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
