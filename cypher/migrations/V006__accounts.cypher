// Accounts, sessions and tokens; the service's own. Labels that begin with __ are outside every query, export and check.
CREATE CONSTRAINT account_id IF NOT EXISTS FOR (a:__Account) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT account_name IF NOT EXISTS FOR (a:__Account) REQUIRE a.name IS UNIQUE;
CREATE INDEX account_role IF NOT EXISTS FOR (a:__Account) ON (a.role);
CREATE CONSTRAINT session_hash IF NOT EXISTS FOR (s:__Session) REQUIRE s.hash IS UNIQUE;
CREATE INDEX session_account IF NOT EXISTS FOR (s:__Session) ON (s.account);
CREATE INDEX session_expires IF NOT EXISTS FOR (s:__Session) ON (s.expiresAt);
CREATE CONSTRAINT access_token_hash IF NOT EXISTS FOR (t:__AccessToken) REQUIRE t.hash IS UNIQUE;
CREATE CONSTRAINT access_token_id IF NOT EXISTS FOR (t:__AccessToken) REQUIRE t.id IS UNIQUE;
CREATE INDEX access_token_account IF NOT EXISTS FOR (t:__AccessToken) ON (t.account);
CREATE CONSTRAINT setup_code_id IF NOT EXISTS FOR (c:__SetupCode) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT login_hash IF NOT EXISTS FOR (l:__Login) REQUIRE l.hash IS UNIQUE;
