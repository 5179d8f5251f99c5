"""Jobs: ids only, kept with the facts or not at all."""

from uuid import UUID, uuid4

import pytest
from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import TaskNotFound

from zicht.foundation import taken

seen: list[tuple[UUID, int]] = []


@taken.taak("proef.onthoud")
def remember(dossier: UUID, keer: int) -> None:
    seen.append((dossier, keer))


pytestmark = pytest.mark.django_db


def test_a_job_carries_its_ids_and_gets_them_back_as_they_were() -> None:
    dossier = uuid4()
    taken.enqueue("proef.onthoud", dossier=dossier, keer=2)
    job = ProcrastinateJob.objects.get(task_name="proef.onthoud")
    assert job.args == {"dossier": str(dossier), "keer": 2}
    app.tasks["proef.onthoud"].func(**job.args)
    assert seen == [(dossier, 2)]


@pytest.mark.parametrize("value", ["Fatima Voorbeeld", {"naam": "Fatima"}, None])
def test_a_job_refuses_anything_that_is_not_an_id(value: object) -> None:
    with pytest.raises(taken.NotAnId, match="geen UUID en geen getal"):
        taken.enqueue("proef.onthoud", dossier=value)  # type: ignore[arg-type]


def test_a_job_goes_down_with_the_facts_that_it_follows_from() -> None:
    with transaction.atomic():
        taken.enqueue("proef.onthoud", dossier=uuid4(), keer=1)
        transaction.set_rollback(True)
    assert not ProcrastinateJob.objects.exists()


def test_a_job_that_nobody_knows_is_refused_at_once() -> None:
    with pytest.raises(TaskNotFound):
        taken.enqueue("proef.bestaat-niet", dossier=uuid4())


def test_a_job_by_the_clock_is_registered_with_its_schedule() -> None:
    @taken.cron("proef.nachtelijk", "30 2 * * *")
    def nightly() -> None:
        """Nothing: only its registration is looked at."""

    periodic = app.periodic_registry.periodic_tasks
    assert [task.cron for (_, naam), task in periodic.items() if naam == "proef.nachtelijk"] == ["30 2 * * *"]


def test_abandoned_jobs_are_looked_for_every_minute() -> None:
    assert "taken.hervat" in {naam for _, naam in app.periodic_registry.periodic_tasks}
