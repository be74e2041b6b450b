// What became of whistles and referrals, event by event; the service's own, outside the model.
CREATE CONSTRAINT case_event_id IF NOT EXISTS FOR (e:CaseEvent) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT case_event_position IF NOT EXISTS FOR (e:CaseEvent) REQUIRE e.position IS UNIQUE;
CREATE CONSTRAINT case_event_seq IF NOT EXISTS FOR (e:CaseEvent) REQUIRE (e.case, e.seq) IS UNIQUE;
CREATE INDEX case_event_case IF NOT EXISTS FOR (e:CaseEvent) ON (e.case);
CREATE CONSTRAINT case_chain_id IF NOT EXISTS FOR (c:CaseChain) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT case_feed_id IF NOT EXISTS FOR (f:CaseFeed) REQUIRE f.id IS UNIQUE;
// Referrals are found by their words like every record with names.
DROP INDEX search_text IF EXISTS;
CREATE FULLTEXT INDEX search_text IF NOT EXISTS
FOR (n:Organization|Person|Place|Resource|Need|Activity|Whistle|Agreement|Category|Referral)
ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
