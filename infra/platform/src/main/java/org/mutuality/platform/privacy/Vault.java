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
 * The one way for names, phones, addresses and accounts: sealed under the family's own key before they are stored, opened where
 * they are shown or used. What was sealed for one family and purpose opens for no other.
 */
@ApplicationScoped
public class Vault {
    /** A key destroyed by another instance may be used here for this long at most. */
    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final int MOST_REMEMBERED = 10_000;

    private final FamilyKeys keys;
    private final Clock clock;
    private final Cache<UUID, SecretKey> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Vault(FamilyKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param purpose what it is, as in {@code payout-account}: to be named again for opening
     * @throws ProblemException FAMILY_ERASED
     */
    public Ciphertext encrypt(UUID family, String purpose, String plaintext) {
        return Ciphertext.of(AesGcm.encrypt(toWrite(family), bound(family, purpose), plaintext.getBytes(UTF_8)));
    }

    /** Empty once the key is destroyed. @throws DecryptionException it isn't what was sealed for this family and purpose */
    public Optional<String> decrypt(UUID family, String purpose, Ciphertext sealed) {
        return key(family, () -> keys.find(family))
                .map(key -> new String(AesGcm.decrypt(key, bound(family, purpose), sealed.bytes()), UTF_8));
    }

    /**
     * The same for the same text, and telling nothing without the family's key: by it an aggregate knows a repeated order, for
     * no two sealings of one text are alike.
     *
     * @throws ProblemException FAMILY_ERASED
     */
    public String fingerprint(UUID family, String purpose, String plaintext) {
        byte[] mac = AesGcm.mac(toWrite(family), bound(family, purpose) + ' ' + plaintext);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /** For ever: nothing of the family opens again, here or in any copy of the data. Repeatable, with the first receipt. */
    public KeyDestructionReceipt destroy(UUID family) {
        KeyDestructionReceipt receipt = keys.destroy(family, clock.instant());
        remembered.invalidate(family);
        return receipt;
    }

    private SecretKey toWrite(UUID family) {
        return key(family, () -> Optional.of(keys.findOrMake(family, clock.instant())))
                .orElseThrow();
    }

    private Optional<SecretKey> key(UUID family, Supplier<Optional<SecretKey>> asked) {
        SecretKey known = remembered.getIfPresent(family);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<SecretKey> found = asked.get();
        found.ifPresent(key -> remembered.put(family, key));
        return found;
    }

    // The id has one length, so no two pairs read alike.
    private static String bound(UUID family, String purpose) {
        return "mutuality 1 " + family + ' ' + purpose;
    }
}
