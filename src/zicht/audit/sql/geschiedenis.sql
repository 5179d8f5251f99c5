-- History. The trigger runs as the owner, so the web and the worker need no right to write here, and have none.

CREATE FUNCTION write_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor text := current_actor();
  oud jsonb := to_jsonb(OLD);
  nieuw jsonb := to_jsonb(NEW);
  rij jsonb := coalesce(nieuw, oud);
  kolommen text[];
  inhoud jsonb;
  zout bytea := uuid_send(gen_random_uuid());
BEGIN
  SELECT array_agg(naam ORDER BY naam) INTO kolommen FROM jsonb_object_keys(rij) naam
    WHERE TG_OP <> 'UPDATE' OR nieuw -> naam IS DISTINCT FROM oud -> naam;
  IF kolommen IS NULL THEN
    RETURN NULL;
  END IF;
  inhoud := CASE TG_OP
    WHEN 'INSERT' THEN jsonb_build_object('nieuw', nieuw)
    WHEN 'DELETE' THEN jsonb_build_object('oud', oud)
    ELSE jsonb_build_object('oud', only_keys(oud, kolommen), 'nieuw', only_keys(nieuw, kolommen)) END;
  INSERT INTO audit_wijziging (organisatie_id, dossier_id, tabel, rij, soort, kolommen, inhoud, zout, digest,
                               door, actor, reden, op)
  VALUES ((rij ->> 'organisatie_id')::uuid, nullif(rij ->> TG_ARGV[0], '')::uuid, TG_TABLE_NAME, rij ->> 'id',
          left(TG_OP, 1), kolommen, inhoud, zout, history_digest(zout, inhoud),
          current_medewerker(), actor, left(coalesce(current_setting('zicht.reden', true), ''), 500), clock_now());
  RETURN NULL;
END $$;

CREATE FUNCTION only_keys(whole jsonb, keys text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_object_agg(key, whole -> key) FROM unnest(keys) key
$$;

CREATE FUNCTION history_digest(zout bytea, inhoud jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(zout || convert_to(inhoud::text, 'UTF8'))
$$;

-- Erasure: what was written is gone, that something was written stays, and the chain still holds.
CREATE FUNCTION forget_history(dossier uuid, rijen text[] DEFAULT NULL) RETURNS bigint LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH forgotten AS (
    UPDATE audit_wijziging SET inhoud = NULL, zout = NULL
    WHERE organisatie_id = current_organisatie() AND dossier_id = dossier AND (rijen IS NULL OR rij = ANY (rijen))
      AND current_actor() <> ''
    RETURNING 1)
  SELECT count(*) FROM forgotten
$$;
REVOKE EXECUTE ON FUNCTION forget_history(uuid, text[]) FROM zicht_app;

CREATE VIEW audit_wijzigingskop AS
  SELECT id, organisatie_id, dossier_id, tabel, rij, soort, kolommen, door, actor, reden, op FROM audit_wijziging;
REVOKE INSERT, UPDATE, DELETE ON audit_wijzigingskop FROM zicht_app, zicht_worker;

-- What changed in a dossier shows only while it is open.
CREATE POLICY open_lezen ON audit_wijziging AS RESTRICTIVE FOR SELECT TO zicht_app, zicht_worker
  USING (dossier_id IS NULL OR dossier_id = (SELECT current_dossier()));
