-- Which dossier is open. The setting is worth nothing without its seal, and only the functions that check and log can
-- seal: a stray setting, or one left by an earlier transaction, another person or organisation, shows nothing.

CREATE TABLE foundation_zegelsleutel (
  een boolean PRIMARY KEY DEFAULT true CHECK (een),
  sleutel bytea NOT NULL
);
REVOKE ALL ON foundation_zegelsleutel FROM zicht_app, zicht_worker;
INSERT INTO foundation_zegelsleutel (sleutel)
  VALUES (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

CREATE FUNCTION seal_of(dossier text, wijze text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT wijze || ':' || encode(sha256(sleutel || convert_to(concat_ws('|',
    coalesce(pg_current_xact_id_if_assigned()::text, '-'), current_setting('zicht.organisatie', true),
    current_setting('zicht.medewerker', true), dossier, wijze), 'UTF8') || sleutel), 'hex')
  FROM public.foundation_zegelsleutel
$$;
REVOKE EXECUTE ON FUNCTION seal_of(text, text) FROM zicht_app, zicht_worker;

CREATE FUNCTION seal_dossier(dossier uuid, wijze text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_current_xact_id();  -- the seal is bound to this transaction, so it must have a number
  PERFORM set_config('zicht.dossier', dossier::text, true);
  PERFORM set_config('zicht.zegel', seal_of(dossier::text, wijze), true);
END $$;
REVOKE EXECUTE ON FUNCTION seal_dossier(uuid, text) FROM zicht_app, zicht_worker;

CREATE FUNCTION sealed_dossier(wijzen text[]) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  dossier text := coalesce(current_setting('zicht.dossier', true), '');
  zegel text := coalesce(current_setting('zicht.zegel', true), '');
  wijze text := split_part(zegel, ':', 1);
BEGIN
  -- The planner may ask this before the organisation: without a context that is an error too, not an empty list.
  PERFORM public.current_organisatie();
  IF dossier <> '' AND wijze = ANY (wijzen) AND zegel = public.seal_of(dossier, wijze) THEN
    RETURN dossier::uuid;
  END IF;
  RETURN NULL;
END $$;

-- Open to read and write; open at least to add to.
CREATE FUNCTION current_dossier() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT sealed_dossier(ARRAY['lezen'])
$$;
CREATE FUNCTION writable_dossier() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT sealed_dossier(ARRAY['lezen', 'toevoegen'])
$$;
