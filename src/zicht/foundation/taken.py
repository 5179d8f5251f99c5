"""Jobs and cron, behind one door: what is to be done later or repeatedly. Procrastinate does the work.

A job is named and carries ids only. It is enqueued in the transaction of the facts that it follows from: both are kept or
neither. Work on new facts goes through `todo` rows; a job wakes a reader up or repeats something by the clock.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

import psycopg
from django.db import connection
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

HEARTBEAT_SECONDS = 5
SILENT_SECONDS = 4 * HEARTBEAT_SECONDS
STOP_SECONDS = 15
TRIES = RetryStrategy(max_attempts=8, exponential_wait=3)

Job = Callable[..., None]


class NotAnId(TypeError):
    """A job was given something that may say who it is about."""

    def __init__(self, taak: str, name: str) -> None:
        super().__init__(f"Taak {taak}: {name} is geen UUID en geen getal; een taak krijgt alleen ids mee.")


def taak(naam: str) -> Callable[[Job], Job]:
    """Register a function as the job `naam`; it stands in an app's `tasks.py` and takes ids by keyword."""

    def register(job: Job) -> Job:
        @wraps(job)
        def run(**ids: str | int) -> None:
            job(**{name: UUID(value) if isinstance(value, str) else value for name, value in ids.items()})

        app.task(name=naam, retry=TRIES)(run)
        return job

    return register


def cron(naam: str, schema: str) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Register a function that the workers run by the clock, once for all of them; `schema` as in crontab, in UTC."""

    def register(job: Callable[[], None]) -> Callable[[], None]:
        @wraps(job)
        def run(timestamp: int) -> None:
            job()

        app.periodic(cron=schema, periodic_id=naam)(app.task(name=naam, queueing_lock=naam)(run))
        return job

    return register


def enqueue(naam: str, **ids: UUID | int) -> None:
    """Have the job `naam` done soon after this transaction commits; never when it does not."""
    for name, value in ids.items():
        if not isinstance(value, UUID | int):
            raise NotAnId(naam, name)
    plain: dict[str, Any] = {name: str(value) if isinstance(value, UUID) else value for name, value in ids.items()}
    app.configure_task(naam, allow_unknown=False).defer(**plain)


def run_worker(concurrency: int) -> None:
    """Work until a signal asks to stop; what is running then is finished first."""
    with app.replace_connector(app.connector.get_worker_connector()) as working:  # type: ignore[attr-defined]
        working.run_worker(
            concurrency=concurrency,
            delete_jobs="successful",
            update_heartbeat_interval=HEARTBEAT_SECONDS,
            stalled_worker_timeout=SILENT_SECONDS,
            shutdown_graceful_timeout=STOP_SECONDS,
        )


def has_working_worker() -> bool:
    """Whether any worker gave a sign of life lately; asked over a new connection, so that it also tells of the database."""
    with psycopg.connect(**{**connection.get_connection_params(), "connect_timeout": 3}) as fresh:
        row = fresh.execute(
            "SELECT EXISTS (SELECT FROM procrastinate_workers WHERE last_heartbeat > now() - %s * interval '1 second')",
            [SILENT_SECONDS],
        ).fetchone()
    return bool(row and row[0])
