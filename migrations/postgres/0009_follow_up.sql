-- Follow-up: lists, rules, visits, what was agreed, notes, and the history of all of them.
--
-- What is followed up is a municipality, or a district, by the number it had in the register of
-- register_year: whoever comes after it is found by its lineage. Every row carries its version (how
-- often it was written) and the generation of the change that wrote it last, so that a server reads
-- only what is new. What is deleted stays with deleted_at, so that it can be brought back. synthetic
-- marks what the demonstration was filled with.
-- Days are YYYY-MM-DD, times of the day HH:MM, moments as everywhere.

-- One number that every change of follow-up raises.
CREATE TABLE follow_up (
    only_row BIGINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    generation BIGINT NOT NULL CHECK (generation >= 1)
);

INSERT INTO follow_up (only_row, generation) VALUES (1, 1);

-- live: the units of its filter, as they are in the wave that is looked at. Else: picked ones, and the
-- filter they were picked from, where it is known.
CREATE TABLE list (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL CHECK (version >= 1),
    generation BIGINT NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    synthetic BOOLEAN NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    owner TEXT NOT NULL REFERENCES account (id),
    seen_by TEXT NOT NULL CHECK (seen_by IN ('me', 'region', 'everyone')),
    region TEXT,
    live BOOLEAN NOT NULL,
    filter TEXT,
    CHECK ((seen_by = 'region') = (region IS NOT NULL)),
    CHECK (filter IS NOT NULL OR NOT live)
);

CREATE INDEX list_by_generation ON list (generation);
CREATE INDEX list_by_owner ON list (owner);

-- The picked units of a fixed list; of a live one, what it held before it followed its filter.
CREATE TABLE list_unit (
    list_id TEXT NOT NULL REFERENCES list (id),
    number TEXT NOT NULL,
    register_year BIGINT NOT NULL,
    PRIMARY KEY (list_id, number, register_year)
);

-- What a live list held when somebody last opened it: numbers with commas between them.
CREATE TABLE list_opened (
    list_id TEXT NOT NULL REFERENCES list (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    year BIGINT NOT NULL,
    opened_at TEXT NOT NULL,
    numbers TEXT NOT NULL,
    PRIMARY KEY (list_id, account_id, year)
);

-- An edition of a rule: of one that people made (region is empty, all of it stands here), or of the weight
-- that a region lays on any rule (only weight and off do). The last edition holds; none is ever changed.
CREATE TABLE rule_edition (
    id TEXT NOT NULL PRIMARY KEY,
    generation BIGINT NOT NULL,
    synthetic BOOLEAN NOT NULL,
    rule TEXT NOT NULL,
    region TEXT NOT NULL,
    edition BIGINT NOT NULL CHECK (edition >= 1),
    at TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id),
    why TEXT NOT NULL,
    weight BIGINT NOT NULL CHECK (weight BETWEEN 0 AND 5),
    off BOOLEAN NOT NULL,
    title TEXT NOT NULL,
    tag TEXT NOT NULL,
    reason TEXT NOT NULL,
    ask TEXT NOT NULL,
    questions TEXT NOT NULL,
    filter TEXT NOT NULL,
    UNIQUE (rule, region, edition)
);

CREATE INDEX rule_edition_by_generation ON rule_edition (generation);

-- Visits that belong together. joint: one gathering, whose visits share time, place and minutes.
CREATE TABLE trip (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL CHECK (version >= 1),
    generation BIGINT NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    synthetic BOOLEAN NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    joint BOOLEAN NOT NULL,
    owner TEXT NOT NULL REFERENCES account (id)
);

CREATE INDEX trip_by_generation ON trip (generation);

-- A visit in one municipality. people are accounts with commas between them, the responsible one
-- first; met are roles. no_minutes: it is said that there are none.
CREATE TABLE visit (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL CHECK (version >= 1),
    generation BIGINT NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    synthetic BOOLEAN NOT NULL,
    number TEXT NOT NULL,
    register_year BIGINT NOT NULL,
    trip_id TEXT REFERENCES trip (id),
    kind TEXT NOT NULL CHECK (kind IN ('visit', 'screen', 'telephone', 'gathering')),
    status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled', 'absent')),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    from_time TEXT,
    to_time TEXT,
    moves BIGINT NOT NULL CHECK (moves >= 0),
    place TEXT NOT NULL,
    responsible TEXT NOT NULL REFERENCES account (id),
    people TEXT NOT NULL,
    met TEXT NOT NULL,
    purpose TEXT NOT NULL,
    minutes TEXT NOT NULL,
    no_minutes BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    asked_on TEXT,
    confirmed_on TEXT,
    facts_sent_on TEXT,
    agenda_sent_on TEXT,
    CHECK (first_day <= last_day)
);

CREATE INDEX visit_by_generation ON visit (generation);
CREATE INDEX visit_by_number ON visit (number, first_day);
CREATE INDEX visit_by_trip ON visit (trip_id);
CREATE INDEX visit_by_responsible ON visit (responsible, status);

-- What is talked about on a visit, in order. source: the rule or the question that it comes from; empty
-- of an own point.
CREATE TABLE visit_point (
    visit_id TEXT NOT NULL REFERENCES visit (id),
    place BIGINT NOT NULL CHECK (place >= 1),
    source TEXT NOT NULL,
    point TEXT NOT NULL,
    question TEXT NOT NULL,
    ticked BOOLEAN NOT NULL,
    PRIMARY KEY (visit_id, place)
);

-- Something that was agreed. question and promised: the item of the questionnaire it can be tried
-- against, and the options that would keep the promise, with commas between them.
CREATE TABLE action (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL CHECK (version >= 1),
    generation BIGINT NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    synthetic BOOLEAN NOT NULL,
    number TEXT NOT NULL,
    register_year BIGINT NOT NULL,
    visit_id TEXT REFERENCES visit (id),
    what TEXT NOT NULL,
    owes TEXT NOT NULL CHECK (owes IN ('imdi', 'municipality', 'both')),
    follower TEXT NOT NULL REFERENCES account (id),
    agreed_on TEXT NOT NULL,
    due TEXT NOT NULL,
    first_due TEXT NOT NULL,
    moves BIGINT NOT NULL CHECK (moves >= 0),
    status TEXT NOT NULL CHECK (status IN ('open', 'reported', 'confirmed', 'dropped')),
    reported_on TEXT,
    closed_on TEXT,
    reason TEXT NOT NULL,
    question TEXT NOT NULL,
    promised TEXT NOT NULL,
    outcome TEXT NOT NULL
);

CREATE INDEX action_by_generation ON action (generation);
CREATE INDEX action_by_number ON action (number, due);
CREATE INDEX action_by_follower ON action (follower, status);
CREATE INDEX action_by_visit ON action (visit_id);

CREATE TABLE note (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL CHECK (version >= 1),
    generation BIGINT NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    synthetic BOOLEAN NOT NULL,
    number TEXT NOT NULL,
    register_year BIGINT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id),
    text TEXT NOT NULL
);

CREATE INDEX note_by_number ON note (number, created_at);

-- Who follows a municipality; at most one.
CREATE TABLE followed_by (
    number TEXT NOT NULL,
    register_year BIGINT NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1),
    generation BIGINT NOT NULL,
    synthetic BOOLEAN NOT NULL,
    account_id TEXT REFERENCES account (id),
    PRIMARY KEY (number, register_year)
);

CREATE INDEX followed_by_generation ON followed_by (generation);

-- Days that do not suit: of a person who is away (account_id), or of a municipality (number).
CREATE TABLE unsuitable (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL CHECK (version >= 1),
    generation BIGINT NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    synthetic BOOLEAN NOT NULL,
    account_id TEXT REFERENCES account (id),
    number TEXT,
    register_year BIGINT,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    why TEXT NOT NULL,
    CHECK (first_day <= last_day),
    CHECK ((account_id IS NULL) = (number IS NOT NULL)),
    CHECK ((number IS NULL) = (register_year IS NULL))
);

CREATE INDEX unsuitable_by_generation ON unsuitable (generation);
CREATE INDEX unsuitable_by_account ON unsuitable (account_id, first_day);
CREATE INDEX unsuitable_by_number ON unsuitable (number, first_day);

-- What happened to a visit, an action, a note or a list: who wrote a field, what stood there before,
-- and why, where a reason was asked for. field is empty where it is about the whole ('made',
-- 'deleted', 'brought_back' and states stand in event). change_id is that of the row of the audit log.
CREATE TABLE history (
    id TEXT NOT NULL PRIMARY KEY,
    generation BIGINT NOT NULL,
    change_id TEXT NOT NULL,
    at TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id),
    synthetic BOOLEAN NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('visit', 'action', 'note', 'list', 'followed_by', 'unsuitable', 'trip')),
    subject TEXT NOT NULL,
    version BIGINT NOT NULL,
    number TEXT NOT NULL,
    event TEXT NOT NULL,
    field TEXT NOT NULL,
    was TEXT NOT NULL,
    reason TEXT NOT NULL
);

CREATE INDEX history_by_subject ON history (subject, version);
CREATE INDEX history_by_time ON history (at, id);
CREATE INDEX history_by_generation ON history (generation);

-- What somebody is writing and has not saved: kept for them alone, and in no audit log.
CREATE TABLE draft (
    account_id TEXT NOT NULL REFERENCES account (id),
    subject TEXT NOT NULL,
    field TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_at TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (account_id, subject, field)
);

CREATE INDEX draft_by_time ON draft (changed_at);

-- Up to which generation of follow-up somebody has read what others did in a region, and when they said so.
CREATE TABLE read_up_to (
    account_id TEXT NOT NULL REFERENCES account (id),
    region TEXT NOT NULL,
    generation BIGINT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (account_id, region)
);

-- What runs out is found by its time, however much else is kept.
CREATE INDEX session_by_opening ON session (created_at);
CREATE INDEX invitation_by_end ON invitation (expires_at);
