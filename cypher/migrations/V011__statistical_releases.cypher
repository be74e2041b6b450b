// The ledger of figures about people that were told; the service's own.
CREATE CONSTRAINT release_ledger_id IF NOT EXISTS FOR (l:__ReleaseLedger) REQUIRE l.id IS UNIQUE;
CREATE CONSTRAINT release_id IF NOT EXISTS FOR (r:__Release) REQUIRE r.id IS UNIQUE;
CREATE INDEX release_place IF NOT EXISTS FOR (r:__Release) ON (r.place, r.subject);
CREATE INDEX release_subject_at IF NOT EXISTS FOR (r:__Release) ON (r.subject, r.at);
