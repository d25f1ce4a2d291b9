package org.mutuality.platform.privacy;

import static org.mutuality.platform.privacy.PrivacyProblem.FAMILY_ERASED;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.problem.ProblemException;

/** The table {@code family_key}: each family's key is created once and destroyed once. */
@ApplicationScoped
class FamilyKeys {
    private static final String FIND = "select * from family_key where family_id = ? and wrapped is not null";

    private final ReadModelDatabase database;
    private final MasterKeys masterKeys;

    FamilyKeys(ReadModelDatabase database, MasterKeySettings settings) {
        this.database = database;
        this.masterKeys = MasterKeys.of(settings);
    }

    /** Empty when the family has no key, or no longer has one. */
    Optional<SecretKey> find(UUID family) {
        return database.read(sql ->
                sql.select(FIND, family).map((row, statement) -> unwrapped(row)).findOne());
    }

    /** @throws ProblemException FAMILY_ERASED when its key was destroyed; it never gets another one */
    SecretKey findOrCreate(UUID family, Instant now) {
        return find(family).orElseGet(() -> {
            create(family, now);
            return find(family).orElseThrow(() -> FAMILY_ERASED.because("nothing-to-write"));
        });
    }

    KeyDestructionReceipt destroy(UUID family, Instant now) {
        return database.write(sql -> sql.createQuery("""
                        insert into family_key (family_id, destroyed_at) values (:family, :now)
                        on conflict (family_id) do update set wrapped = null, master_key = null,
                            destroyed_at = coalesce(family_key.destroyed_at, excluded.destroyed_at)
                        returning key_id, destroyed_at""")
                .bind("family", family)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, statement) -> new KeyDestructionReceipt(
                        family,
                        Optional.ofNullable(row.getObject("key_id", UUID.class)),
                        row.getObject("destroyed_at", OffsetDateTime.class).toInstant()))
                .one());
    }

    /** Ids of the master keys that encrypt family keys at present. */
    Set<String> inUse() {
        return Set.copyOf(
                database.read(sql -> sql.select("select distinct master_key from family_key where wrapped is not null")
                        .mapTo(String.class)
                        .list()));
    }

    /**
     * Re-encrypts family keys that another master key encrypts with the current one. The data encrypted with the family
     * keys is unchanged.
     *
     * @param limit keys at most
     * @return number of keys, 0 when none is left
     */
    int rewrap(int limit) {
        return database.write(sql -> sql.createQuery("""
                        select * from family_key where wrapped is not null and master_key <> :current
                        order by family_id limit :limit for update skip locked""")
                .bind("current", masterKeys.current())
                .bind("limit", limit)
                .map((row, statement) -> rewrap(row, sql))
                .list()
                .size());
    }

    private UUID rewrap(ResultSet row, Handle sql) throws SQLException {
        UUID family = row.getObject("family_id", UUID.class);
        UUID keyId = row.getObject("key_id", UUID.class);
        sql.execute(
                "update family_key set master_key = ?, wrapped = ? where family_id = ?",
                masterKeys.current(),
                wrapped(family, keyId, unwrapped(row)),
                family);
        return family;
    }

    // A concurrent second call finds the key of the first.
    private void create(UUID family, Instant now) {
        UUID keyId = UUID.randomUUID();
        byte[] wrapped = wrapped(family, keyId, AesGcm.key(AesGcm.random(AesGcm.KEY_BYTES)));
        database.write(sql -> sql.execute(
                "insert into family_key values (?, ?, ?, ?, ?, null) on conflict (family_id) do nothing",
                family,
                keyId,
                masterKeys.current(),
                wrapped,
                now.atOffset(ZoneOffset.UTC)));
    }

    private byte[] wrapped(UUID family, UUID keyId, SecretKey key) {
        return AesGcm.encrypt(
                masterKeys.key(masterKeys.current()), context(family, keyId, masterKeys.current()), key.getEncoded());
    }

    private SecretKey unwrapped(ResultSet row) throws SQLException {
        UUID family = row.getObject("family_id", UUID.class);
        UUID keyId = row.getObject("key_id", UUID.class);
        String master = row.getString("master_key");
        return AesGcm.key(
                AesGcm.decrypt(masterKeys.key(master), context(family, keyId, master), row.getBytes("wrapped")));
    }

    private static String context(UUID family, UUID keyId, String master) {
        return "mutuality family-key 1 %s %s %s".formatted(family, keyId, master);
    }
}
