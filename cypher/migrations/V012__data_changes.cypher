// What the last writes touched, a ring of slots for each counter; the service's own, outside the model.
CREATE CONSTRAINT data_change_slot IF NOT EXISTS FOR (c:__DataChange) REQUIRE c.slot IS UNIQUE;
