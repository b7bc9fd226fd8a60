-- People: accounts, how they sign in, and where they are signed in.

-- regions are ids with commas between them, in their order. password is what argon2 made of it
-- (PHC string); nobody signs in by password where there is none. demo accounts are ready people
-- of the demonstration, and open without a password, on the demonstration's own machine alone.
-- locked_why: 'by_hand', or 'failures' after too many wrong passwords.
CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL CHECK (version >= 1),
    created_at TEXT NOT NULL,
    name TEXT NOT NULL,
    e_mail TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('reader', 'adviser', 'manager', 'administrator')),
    regions TEXT NOT NULL,
    demo BOOLEAN NOT NULL,
    password TEXT,
    locked_at TEXT,
    locked_why TEXT CHECK (locked_why IN ('by_hand', 'failures')),
    signed_in_at TEXT,
    signed_in_by TEXT,
    CHECK ((locked_at IS NULL) = (locked_why IS NULL)),
    CHECK ((signed_in_at IS NULL) = (signed_in_by IS NULL))
);

-- Who an account is at a provider: the provider's own name of itself, and its name of the person.
CREATE TABLE identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id),
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX identity_by_account ON identity (account_id);

-- token_hash is the checksum of what the browser holds; the token itself is nowhere here.
-- signed_in_by: 'password', 'demo', or the issuer. id_token is the provider's, for signing out there.
CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES account (id),
    created_at TEXT NOT NULL,
    used_at TEXT NOT NULL,
    address TEXT NOT NULL,
    browser TEXT NOT NULL,
    signed_in_by TEXT NOT NULL,
    id_token TEXT
);

CREATE INDEX session_by_account ON session (account_id, used_at);
CREATE INDEX session_by_use ON session (used_at);

-- Wrong passwords by account and address. who is the checksum of what was typed as the account, so
-- that names nobody has count alike, and what was typed is not kept.
CREATE TABLE sign_in_failure (
    who TEXT NOT NULL,
    address TEXT NOT NULL,
    failures BIGINT NOT NULL CHECK (failures >= 1),
    last_at TEXT NOT NULL,
    PRIMARY KEY (who, address)
);

CREATE INDEX sign_in_failure_by_time ON sign_in_failure (last_at);

-- A code that is handed over and opens once: for choosing a password.
CREATE TABLE invitation (
    code_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
);

CREATE INDEX invitation_by_account ON invitation (account_id);

-- A sign-in that is under way at a provider. browser_hash ties it to the browser that began it.
CREATE TABLE sign_in_flow (
    state_hash TEXT NOT NULL PRIMARY KEY,
    browser_hash TEXT NOT NULL,
    issuer TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    back TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE INDEX sign_in_flow_by_time ON sign_in_flow (created_at);
