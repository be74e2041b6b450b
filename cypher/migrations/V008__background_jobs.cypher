// Jobs, so that every instance can tell of them; the service's own, outside the model.
CREATE CONSTRAINT background_job_id IF NOT EXISTS FOR (j:__BackgroundJob) REQUIRE j.id IS UNIQUE;
CREATE INDEX background_job_key IF NOT EXISTS FOR (j:__BackgroundJob) ON (j.key);
CREATE INDEX background_job_seen IF NOT EXISTS FOR (j:__BackgroundJob) ON (j.seenAt);
