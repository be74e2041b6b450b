// How often was written; the service's own, outside the model.
CREATE CONSTRAINT data_version_id IF NOT EXISTS FOR (v:__DataVersion) REQUIRE v.id IS UNIQUE;
