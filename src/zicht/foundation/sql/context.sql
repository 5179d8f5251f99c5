-- Who is at work. Everything here reads settings that live as long as the transaction.

CREATE FUNCTION current_organisatie() RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  value text := current_setting('zicht.organisatie', true);
BEGIN
  IF coalesce(value, '') = '' THEN
    RAISE EXCEPTION 'no organisation is at work in this transaction' USING ERRCODE = 'ZC001';
  END IF;
  RETURN value::uuid;
END $$;

CREATE FUNCTION current_medewerker() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('zicht.medewerker', true), '')::uuid
$$;

-- The role that really asks, also inside a SECURITY DEFINER function, where current_user is the owner.
CREATE FUNCTION asking_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE current_setting('role') WHEN 'none' THEN session_user::text ELSE current_setting('role') END
$$;

-- A change without somebody who makes it is refused.
CREATE FUNCTION current_actor() RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  actor text := coalesce(current_setting('zicht.actor', true), '');
BEGIN
  IF actor = '' OR (actor = 'medewerker' AND current_medewerker() IS NULL) THEN
    RAISE EXCEPTION 'nobody is at work in this transaction, so nothing may change' USING ERRCODE = 'ZC002';
  END IF;
  RETURN actor;
END $$;

-- The moment on the clock of the organisation at work; only a practice database has rows in foundation_oefenklok.
CREATE FUNCTION clock_now() RETURNS timestamptz LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT clock_timestamp() + coalesce(
    (SELECT verschuiving FROM public.foundation_oefenklok WHERE organisatie_id = current_organisatie()), interval '0')
$$;

CREATE FUNCTION is_practice_database() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM pg_roles
    WHERE rolname = 'zicht_loader' AND has_database_privilege(oid, current_database(), 'CONNECT'))
$$;

-- Moves the clock of the organisation at work, forward only, and only where people are made up.
CREATE FUNCTION run_clock_ahead(by interval) RETURNS interval LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ahead interval;
BEGIN
  IF NOT is_practice_database() THEN
    RAISE EXCEPTION 'the clock of a real database cannot be moved' USING ERRCODE = 'ZC003';
  END IF;
  INSERT INTO foundation_oefenklok AS klok (organisatie_id, verschuiving) VALUES (current_organisatie(), by)
    ON CONFLICT (organisatie_id) DO UPDATE SET verschuiving = klok.verschuiving + by WHERE by > interval '0'
    RETURNING verschuiving INTO ahead;
  IF ahead IS NULL THEN
    RAISE EXCEPTION 'a clock that runs is only moved forward' USING ERRCODE = 'ZC003';
  END IF;
  RETURN ahead;
END $$;
REVOKE EXECUTE ON FUNCTION run_clock_ahead(interval) FROM zicht_app, zicht_worker;

-- Sets who is at work and answers how far its clock is ahead. An open dossier closes: it was opened by someone else.
CREATE FUNCTION bind_context(organisatie uuid, medewerker uuid, aanstelling uuid, actor text, reden text)
RETURNS interval LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('zicht.organisatie', coalesce(organisatie::text, ''), true),
          set_config('zicht.medewerker', coalesce(medewerker::text, ''), true),
          set_config('zicht.aanstelling', coalesce(aanstelling::text, ''), true),
          set_config('zicht.actor', coalesce(actor, ''), true),
          set_config('zicht.reden', coalesce(reden, ''), true),
          set_config('zicht.dossier', '', true),
          set_config('zicht.zegel', '', true);
  IF organisatie IS NULL THEN
    RETURN NULL;
  END IF;
  RETURN (SELECT verschuiving FROM foundation_oefenklok klok WHERE klok.organisatie_id = organisatie);
END $$;

CREATE FUNCTION unbind_context() RETURNS void LANGUAGE sql AS $$
  SELECT bind_context(NULL, NULL, NULL, NULL, NULL)
$$;

GRANT EXECUTE ON FUNCTION current_organisatie(), current_medewerker(), current_actor(), asking_role(), clock_now()
  TO zicht_vault, zicht_radar, zicht_auditor;
GRANT EXECUTE ON FUNCTION bind_context(uuid, uuid, uuid, text, text), unbind_context() TO zicht_auditor;
