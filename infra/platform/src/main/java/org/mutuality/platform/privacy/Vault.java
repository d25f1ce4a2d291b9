package org.mutuality.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.mutuality.platform.problem.ProblemException;

/**
 * Encrypts names, phone numbers, addresses and accounts with the family's own key before they are stored, and decrypts
 * them for display or use. Text encrypted for one family and purpose cannot be decrypted for another.
 */
@ApplicationScoped
public class Vault {
    /** A key destroyed by another instance may be used here for at most this long. */
    static final Duration KEY_CACHE_TIME = Duration.ofSeconds(5);

    private static final int MAX_CACHED_KEYS = 10_000;

    private final FamilyKeys keys;
    private final Clock clock;
    private final Cache<UUID, SecretKey> cachedKeys = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED_KEYS)
            .expireAfterWrite(KEY_CACHE_TIME)
            .build();

    // Families whose key was destroyed here a moment ago: a key that was loaded before must not be cached after.
    private final Cache<UUID, Boolean> destroyed = Caffeine.newBuilder()
            .expireAfterWrite(KEY_CACHE_TIME.multipliedBy(12))
            .build();

    Vault(FamilyKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Encrypts a text.
     *
     * @param purpose kind of data, such as {@code payout-account}; decryption needs the same
     * @throws ProblemException FAMILY_ERASED
     */
    public Ciphertext encrypt(UUID family, String purpose, String plaintext) {
        return Ciphertext.of(
                AesGcm.encrypt(encryptionKey(family), context(family, purpose), plaintext.getBytes(UTF_8)));
    }

    /**
     * Decrypts a text; empty once the family's key is destroyed.
     *
     * @throws DecryptionException when it was not encrypted for this family and purpose
     */
    public Optional<String> decrypt(UUID family, String purpose, Ciphertext ciphertext) {
        return key(family, () -> keys.find(family))
                .map(key -> new String(AesGcm.decrypt(key, context(family, purpose), ciphertext.bytes()), UTF_8));
    }

    /**
     * Equal for equal texts, and meaningless without the family's key. Aggregates recognise a repeated command by it,
     * because two ciphertexts of one text always differ.
     *
     * @throws ProblemException FAMILY_ERASED
     */
    public String fingerprint(UUID family, String purpose, String plaintext) {
        byte[] mac = AesGcm.mac(encryptionKey(family), context(family, purpose) + ' ' + plaintext);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /**
     * Destroys the family's key: none of its data can be decrypted again, in any copy. Repeatable, with the first
     * receipt.
     */
    public KeyDestructionReceipt destroy(UUID family) {
        destroyed.put(family, true);
        KeyDestructionReceipt receipt = keys.destroy(family, clock.instant());
        cachedKeys.invalidate(family);
        return receipt;
    }

    private SecretKey encryptionKey(UUID family) {
        return key(family, () -> Optional.of(keys.findOrCreate(family, clock.instant())))
                .orElseThrow();
    }

    private Optional<SecretKey> key(UUID family, Supplier<Optional<SecretKey>> load) {
        SecretKey cached = cachedKeys.getIfPresent(family);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<SecretKey> found = load.get();
        found.ifPresent(key -> cachedKeys.put(family, key));
        if (destroyed.getIfPresent(family) != null) {
            cachedKeys.invalidate(family);
        }
        return found;
    }

    // All ids have the same length, so different pairs give different texts.
    private static String context(UUID family, String purpose) {
        return "mutuality 1 " + family + ' ' + purpose;
    }
}
