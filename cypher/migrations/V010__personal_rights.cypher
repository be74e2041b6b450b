// Consents and what is kept of them, requests for correction, certificates of erasure and whom it was about; the service's own.
CREATE CONSTRAINT personal_key_id IF NOT EXISTS FOR (k:__PersonalKey) REQUIRE k.id IS UNIQUE;
CREATE CONSTRAINT consent_event_id IF NOT EXISTS FOR (e:__ConsentEvent) REQUIRE e.id IS UNIQUE;
CREATE INDEX consent_event_person IF NOT EXISTS FOR (e:__ConsentEvent) ON (e.person);
CREATE INDEX consent_event_tie IF NOT EXISTS FOR (e:__ConsentEvent) ON (e.tie);
CREATE INDEX consent_proof_at IF NOT EXISTS FOR (p:__ConsentProof) ON (p.at);
CREATE CONSTRAINT correction_request_id IF NOT EXISTS FOR (r:__CorrectionRequest) REQUIRE r.id IS UNIQUE;
CREATE INDEX correction_request_person IF NOT EXISTS FOR (r:__CorrectionRequest) ON (r.person);
CREATE INDEX correction_request_keeper IF NOT EXISTS FOR (r:__CorrectionRequest) ON (r.keeper);
CREATE CONSTRAINT erasure_certificate_number IF NOT EXISTS FOR (c:__ErasureCertificate) REQUIRE c.number IS UNIQUE;
CREATE CONSTRAINT erased_person_key IF NOT EXISTS FOR (e:__ErasedPerson) REQUIRE e.key IS UNIQUE;
CREATE INDEX account_person IF NOT EXISTS FOR (a:__Account) ON (a.person);
CREATE INDEX session_person IF NOT EXISTS FOR (s:__Session) ON (s.person);
CREATE INDEX mutation_key_uuid IF NOT EXISTS FOR (k:MutationKey) ON (k.uuid);
CREATE INDEX mutation_key_at IF NOT EXISTS FOR (k:MutationKey) ON (k.at);
