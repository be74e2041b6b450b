// Who looked at whom and who administered what, in chains; the service's own, outside the model.
CREATE CONSTRAINT audit_event_id IF NOT EXISTS FOR (e:__AuditEvent) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT audit_event_seq IF NOT EXISTS FOR (e:__AuditEvent) REQUIRE (e.chain, e.seq) IS UNIQUE;
CREATE INDEX audit_event_at IF NOT EXISTS FOR (e:__AuditEvent) ON (e.at);
CREATE INDEX audit_event_caller IF NOT EXISTS FOR (e:__AuditEvent) ON (e.caller, e.at);
CREATE INDEX audit_event_kind IF NOT EXISTS FOR (e:__AuditEvent) ON (e.kind, e.at);
CREATE INDEX audit_event_everyone IF NOT EXISTS FOR (e:__AuditEvent) ON (e.everyone, e.at);
CREATE INDEX audit_access_person IF NOT EXISTS FOR (a:__AuditAccess) ON (a.person, a.at);
CREATE CONSTRAINT audit_head_chain IF NOT EXISTS FOR (h:__AuditHead) REQUIRE h.chain IS UNIQUE;
CREATE CONSTRAINT audit_registry_id IF NOT EXISTS FOR (r:__AuditRegistry) REQUIRE r.id IS UNIQUE;
