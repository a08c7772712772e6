-- One row: which store this is, and how many commits it has seen. The number only grows.
CREATE TABLE store (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  identity BLOB NOT NULL,
  commits INTEGER NOT NULL
) STRICT;

-- Each runtime under a short number. owner: how often it was taken over; only the last one who did so writes it.
-- runtime_id is text, or, if it has no UTF-8 form, its UTF-16 code units as a blob.
CREATE TABLE runtimes (
  runtime INTEGER PRIMARY KEY,
  runtime_id ANY NOT NULL UNIQUE,
  owner INTEGER NOT NULL
) STRICT;

-- position: the order in which inputs came. active: 1 until the life of the input is over. seal: a checksum of the row and of
-- what it belongs to. Identifiers grow with time, so with them in front new inputs of all runtimes come together in the index.
CREATE TABLE inputs (
  position INTEGER PRIMARY KEY,
  runtime INTEGER NOT NULL REFERENCES runtimes (runtime),
  input_id BLOB NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  idempotency_key ANY,
  record BLOB NOT NULL,
  seal INTEGER NOT NULL,
  UNIQUE (input_id, runtime)
) STRICT;

CREATE INDEX active_inputs ON inputs (runtime, position) WHERE active = 1;

CREATE INDEX keyed_inputs ON inputs (runtime, idempotency_key) WHERE idempotency_key IS NOT NULL;

CREATE TABLE receipts (
  runtime INTEGER NOT NULL REFERENCES runtimes (runtime),
  run_id BLOB NOT NULL,
  sequence INTEGER NOT NULL,
  record BLOB NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (run_id, sequence, runtime)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshots (
  runtime INTEGER PRIMARY KEY REFERENCES runtimes (runtime),
  record BLOB NOT NULL,
  seal INTEGER NOT NULL
) STRICT;

CREATE TABLE lifecycles (
  runtime INTEGER PRIMARY KEY REFERENCES runtimes (runtime),
  record BLOB NOT NULL,
  seal INTEGER NOT NULL
) STRICT;

CREATE TABLE operations (
  runtime INTEGER PRIMARY KEY REFERENCES runtimes (runtime),
  record BLOB NOT NULL,
  seal INTEGER NOT NULL
) STRICT;

-- One row for the whole store.
CREATE TABLE logins (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  record BLOB NOT NULL,
  seal INTEGER NOT NULL
) STRICT;

-- Images, by their names, which are digests of what they hold.
CREATE TABLE blobs (
  blob INTEGER PRIMARY KEY,
  blob_id TEXT NOT NULL UNIQUE,
  media_type TEXT NOT NULL,
  record BLOB NOT NULL,
  seal INTEGER NOT NULL
) STRICT;
