-- The vault. Tables and functions belong to a role that nobody logs in with; the web may put, and take out with a
-- reason. What lies here is ciphertext: the keys never reach the database.

SET LOCAL ROLE zicht_vault;

CREATE TABLE vault.inhoud (
  id uuid PRIMARY KEY,
  organisatie_id uuid NOT NULL,
  soort varchar(40) NOT NULL,
  dossier_id uuid,
  versleuteld bytea,
  ingelegd_op timestamptz NOT NULL,
  gewist_op timestamptz,
  UNIQUE (organisatie_id, id),
  CHECK ((versleuteld IS NULL) = (gewist_op IS NOT NULL))
);
CREATE INDEX inhoud_dossier ON vault.inhoud (organisatie_id, dossier_id);

CREATE TABLE vault.teken (
  organisatie_id uuid NOT NULL,
  inhoud_id uuid NOT NULL,
  teken bytea NOT NULL,
  PRIMARY KEY (organisatie_id, teken, inhoud_id),
  FOREIGN KEY (organisatie_id, inhoud_id) REFERENCES vault.inhoud (organisatie_id, id)
);

CREATE FUNCTION vault.put(id uuid, soort text, dossier uuid, versleuteld bytea, tekens bytea[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM current_actor();
  INSERT INTO vault.inhoud (id, organisatie_id, soort, dossier_id, versleuteld, ingelegd_op)
    VALUES (put.id, current_organisatie(), put.soort, put.dossier, put.versleuteld, clock_now());
  INSERT INTO vault.teken (organisatie_id, inhoud_id, teken)
    SELECT current_organisatie(), put.id, teken FROM unnest(put.tekens) teken;
END $$;

CREATE FUNCTION vault.reveal(id uuid, reden text) RETURNS TABLE (soort text, versleuteld bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  gevonden vault.inhoud;
BEGIN
  IF length(trim(coalesce(reden, ''))) < 3 THEN
    RAISE EXCEPTION 'nothing leaves the vault without a reason' USING ERRCODE = 'ZC004';
  END IF;
  SELECT * INTO gevonden FROM vault.inhoud inhoud
    WHERE inhoud.organisatie_id = current_organisatie() AND inhoud.id = reveal.id;
  PERFORM write_reading(CASE WHEN gevonden.id IS NULL THEN 'geweigerd' ELSE 'kluis' END, gevonden.dossier_id,
                        ARRAY[reveal.id], coalesce(gevonden.soort, 'kluis'), reveal.reden);
  IF gevonden.versleuteld IS NOT NULL THEN
    RETURN QUERY SELECT gevonden.soort::text, gevonden.versleuteld;
  END IF;
END $$;

-- Answers ids only: whoever calls with the same number or address again is found without opening anything.
CREATE FUNCTION vault.find(teken bytea) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  gevonden uuid[];
BEGIN
  SELECT coalesce(array_agg(inhoud_id), '{}') INTO gevonden FROM vault.teken gelegd
    WHERE gelegd.organisatie_id = current_organisatie() AND gelegd.teken = find.teken;
  PERFORM write_reading('zoeken', NULL, gevonden, 'kluis', '');
  RETURN QUERY SELECT unnest(gevonden);
END $$;

-- Erasure is the worker's, after two people decided.
CREATE FUNCTION vault.erase(id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM current_actor();
  DELETE FROM vault.teken WHERE organisatie_id = current_organisatie() AND inhoud_id = erase.id;
  UPDATE vault.inhoud SET versleuteld = NULL, gewist_op = clock_now()
    WHERE organisatie_id = current_organisatie() AND inhoud.id = erase.id AND inhoud.gewist_op IS NULL;
  RETURN FOUND;
END $$;

GRANT EXECUTE ON FUNCTION vault.put(uuid, text, uuid, bytea, bytea[]), vault.reveal(uuid, text), vault.find(bytea)
  TO zicht_app, zicht_worker;
GRANT EXECUTE ON FUNCTION vault.erase(uuid) TO zicht_worker;
