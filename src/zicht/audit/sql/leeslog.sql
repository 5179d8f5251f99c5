-- The readlog. Who and for whom come from the context, never from the caller.

CREATE FUNCTION write_reading(soort text, dossier uuid, ids uuid[], grond text, reden text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO audit_leesregel (organisatie_id, soort, dossier_id, ids, door, aanstelling, actor, grond, reden, op)
  VALUES (current_organisatie(), soort, dossier, coalesce(ids, '{}'), current_medewerker(),
          nullif(current_setting('zicht.aanstelling', true), '')::uuid, current_actor(), coalesce(grond, ''),
          left(coalesce(nullif(reden, ''), current_setting('zicht.reden', true), ''), 500), clock_now())
$$;
GRANT EXECUTE ON FUNCTION write_reading(text, uuid, uuid[], text, text) TO zicht_vault, zicht_radar;
