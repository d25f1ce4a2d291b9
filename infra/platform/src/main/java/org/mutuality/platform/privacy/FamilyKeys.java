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

/** The table {@code family_key}: a key per family, made once, destroyed once. */
@ApplicationScoped
class FamilyKeys {
    private static final String FIND = "select * from family_key where family_id = ? and wrapped is not null";

    private final ReadModelDatabase views;
    private final MasterKeys masters;

    FamilyKeys(ReadModelDatabase views, MasterKeySettings settings) {
        this.views = views;
        this.masters = MasterKeys.of(settings);
    }

    /** Empty when there is none, or none any more. */
    Optional<SecretKey> find(UUID family) {
        return views.read(sql ->
                sql.select(FIND, family).map((row, context) -> unwrapped(row)).findOne());
    }

    /** @throws ProblemException FAMILY_ERASED: its key was destroyed and there won't be another */
    SecretKey findOrMake(UUID family, Instant now) {
        return find(family).orElseGet(() -> {
            make(family, now);
            return find(family).orElseThrow(() -> FAMILY_ERASED.because("Nothing can be written for it any more"));
        });
    }

    KeyDestructionReceipt destroy(UUID family, Instant now) {
        return views.write(sql -> sql.createQuery("""
                        insert into family_key (family_id, destroyed_at) values (:family, :now)
                        on conflict (family_id) do update set wrapped = null, master_key = null,
                            destroyed_at = coalesce(family_key.destroyed_at, excluded.destroyed_at)
                        returning key_id, destroyed_at""")
                .bind("family", family)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new KeyDestructionReceipt(
                        family,
                        Optional.ofNullable(row.getObject("key_id", UUID.class)),
                        row.getObject("destroyed_at", OffsetDateTime.class).toInstant()))
                .one());
    }

    /** Master keys that wrap something now. */
    Set<String> inUse() {
        return Set.copyOf(
                views.read(sql -> sql.select("select distinct master_key from family_key where wrapped is not null")
                        .mapTo(String.class)
                        .list()));
    }

    /**
     * Wraps keys anew that another master key wraps; what they seal stays as it is.
     *
     * @return how many, 0 when there are no more
     */
    int rewrap(int most) {
        return views.write(sql -> sql.createQuery("""
                        select * from family_key where wrapped is not null and master_key <> :current
                        order by family_id limit :most for update skip locked""")
                .bind("current", masters.current())
                .bind("most", most)
                .map((row, context) -> rewrap(row, sql))
                .list()
                .size());
    }

    private UUID rewrap(ResultSet row, Handle sql) throws SQLException {
        UUID family = row.getObject("family_id", UUID.class);
        UUID keyId = row.getObject("key_id", UUID.class);
        sql.execute(
                "update family_key set master_key = ?, wrapped = ? where family_id = ?",
                masters.current(),
                wrapped(family, keyId, unwrapped(row)),
                family);
        return family;
    }

    // Whoever comes second finds the first one's key.
    private void make(UUID family, Instant now) {
        UUID keyId = UUID.randomUUID();
        byte[] wrapped = wrapped(family, keyId, AesGcm.key(AesGcm.random(AesGcm.KEY_BYTES)));
        views.write(sql -> sql.execute(
                "insert into family_key values (?, ?, ?, ?, ?, null) on conflict (family_id) do nothing",
                family,
                keyId,
                masters.current(),
                wrapped,
                now.atOffset(ZoneOffset.UTC)));
    }

    private byte[] wrapped(UUID family, UUID keyId, SecretKey key) {
        return AesGcm.encrypt(
                masters.key(masters.current()), bound(family, keyId, masters.current()), key.getEncoded());
    }

    private SecretKey unwrapped(ResultSet row) throws SQLException {
        UUID family = row.getObject("family_id", UUID.class);
        UUID keyId = row.getObject("key_id", UUID.class);
        String master = row.getString("master_key");
        return AesGcm.key(AesGcm.decrypt(masters.key(master), bound(family, keyId, master), row.getBytes("wrapped")));
    }

    private static String bound(UUID family, UUID keyId, String master) {
        return "mutuality family-key 1 %s %s %s".formatted(family, keyId, master);
    }
}
