// A client's key is claimed once, whichever instance of the service it reaches.
CREATE CONSTRAINT mutation_key_id IF NOT EXISTS FOR (k:MutationKey) REQUIRE k.id IS UNIQUE;
