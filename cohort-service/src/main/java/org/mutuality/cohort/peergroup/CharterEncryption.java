package org.mutuality.cohort.peergroup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.privacy.FreeTextEncryption;

/**
 * Encrypts the name and the norms of a peer group under the key of the family that formed it and wrote them: they are gone once
 * that family is erased, while the group goes on.
 */
@ApplicationScoped
class CharterEncryption {
    private static final String PEER_GROUP = "peer-group ";

    private final FreeTextEncryption encryption;
    private final ObjectMapper json;

    CharterEncryption(FreeTextEncryption encryption, ObjectMapper json) {
        this.encryption = encryption;
        this.json = json;
    }

    /** Empty without name and norms. */
    Optional<EncryptedText> encrypt(UUID formedBy, UUID groupId, Charter charter) {
        return charter.isEmpty()
                ? Optional.empty()
                : Optional.of(encryption.encrypt(formedBy, PEER_GROUP + groupId, text(charter)));
    }

    /** Without name and norms once the family is erased. */
    Charter decrypt(UUID formedBy, UUID groupId, Ciphertext ciphertext) {
        return encryption
                .decrypt(formedBy, PEER_GROUP + groupId, ciphertext)
                .map(this::charter)
                .orElse(Charter.NONE);
    }

    private String text(Charter charter) {
        try {
            return json.writeValueAsString(charter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a charter is plain JSON", e);
        }
    }

    private Charter charter(String text) {
        try {
            return json.readValue(text, Charter.class);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the text.
            throw new IllegalStateException("the encrypted text is a charter");
        }
    }
}
