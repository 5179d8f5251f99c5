-- The chain. It is laid afterwards, by the worker: laying it at every change would make every change wait for the last.

CREATE FUNCTION digest_of(regel audit_wijziging) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array(regel.id, regel.organisatie_id, regel.dossier_id, regel.tabel, regel.rij,
    regel.soort, regel.kolommen, regel.door, regel.actor, regel.reden, extract(epoch FROM regel.op),
    encode(regel.digest, 'hex'))::text, 'UTF8'))
$$;

CREATE FUNCTION digest_of(regel audit_leesregel) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array(regel.id, regel.organisatie_id, regel.soort, regel.dossier_id, regel.ids,
    regel.door, regel.aanstelling, regel.actor, regel.grond, regel.reden, extract(epoch FROM regel.op))::text, 'UTF8'))
$$;

CREATE FUNCTION digests_of(log text, regels bigint[]) RETURNS bytea LANGUAGE plpgsql STABLE AS $$
DECLARE
  digests bytea;
BEGIN
  IF log = 'wijziging' THEN
    SELECT string_agg(digest_of(regel), ''::bytea ORDER BY id) INTO digests FROM audit_wijziging regel
      WHERE id = ANY (regels);
  ELSE
    SELECT string_agg(digest_of(regel), ''::bytea ORDER BY id) INTO digests FROM audit_leesregel regel
      WHERE id = ANY (regels);
  END IF;
  RETURN coalesce(digests, ''::bytea);
END $$;

-- Links up to a thousand loose lines of the organisation at work; answers how many.
CREATE FUNCTION lay_chain(van_log text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  loose bigint[];
  last audit_schakel;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(van_log || current_organisatie()::text, 0));
  IF van_log = 'wijziging' THEN
    SELECT array_agg(id ORDER BY id) INTO loose FROM (SELECT id FROM audit_wijziging
      WHERE organisatie_id = current_organisatie() AND schakel IS NULL ORDER BY id LIMIT 1000) lines;
  ELSE
    SELECT array_agg(id ORDER BY id) INTO loose FROM (SELECT id FROM audit_leesregel
      WHERE organisatie_id = current_organisatie() AND schakel IS NULL ORDER BY id LIMIT 1000) lines;
  END IF;
  IF loose IS NULL THEN
    RETURN 0;
  END IF;
  SELECT * INTO last FROM audit_schakel WHERE organisatie_id = current_organisatie() AND log = van_log
    ORDER BY nummer DESC LIMIT 1;
  INSERT INTO audit_schakel (organisatie_id, log, nummer, regels, digest, op)
  VALUES (current_organisatie(), van_log, coalesce(last.nummer, 0) + 1, loose,
          sha256(coalesce(last.digest, ''::bytea) || digests_of(van_log, loose)), clock_now());
  IF van_log = 'wijziging' THEN
    UPDATE audit_wijziging SET schakel = coalesce(last.nummer, 0) + 1 WHERE id = ANY (loose);
  ELSE
    UPDATE audit_leesregel SET schakel = coalesce(last.nummer, 0) + 1 WHERE id = ANY (loose);
  END IF;
  RETURN cardinality(loose);
END $$;
REVOKE EXECUTE ON FUNCTION lay_chain(text) FROM zicht_app;

-- Every link that does not follow from the lines it holds and the link before it.
CREATE FUNCTION broken_links(van_log text) RETURNS TABLE (nummer bigint, regels bigint[]) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT link.nummer, link.regels
  FROM (SELECT schakel.*, lag(digest, 1, ''::bytea) OVER (ORDER BY schakel.nummer) AS before,
               row_number() OVER (ORDER BY schakel.nummer) AS place
        FROM audit_schakel schakel
        WHERE organisatie_id = current_organisatie() AND log = van_log) link
  WHERE link.digest <> sha256(link.before || digests_of(van_log, link.regels)) OR link.place <> link.nummer
$$;

-- Lines whose content no longer fits their digest; an erased line has neither content nor salt.
CREATE FUNCTION broken_lines() RETURNS TABLE (id bigint) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT regel.id FROM audit_wijziging regel
  WHERE organisatie_id = current_organisatie()
    AND ((inhoud IS NULL) <> (zout IS NULL) OR history_digest(zout, inhoud) <> digest)
$$;
GRANT EXECUTE ON FUNCTION broken_links(text), broken_lines() TO zicht_auditor;
