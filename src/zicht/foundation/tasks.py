"""What the workers do for themselves."""

from procrastinate.contrib.django import app


@app.periodic(cron="* * * * *", periodic_id="taken.hervat")
@app.task(name="taken.hervat", queueing_lock="taken.hervat", pass_context=False)
async def resume_abandoned_jobs(timestamp: int) -> None:
    """A killed worker leaves its jobs marked as running: hand them to the others."""
    for job in await app.job_manager.get_stalled_jobs():
        await app.job_manager.retry_job(job)
