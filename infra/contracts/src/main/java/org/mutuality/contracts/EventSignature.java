package org.mutuality.contracts;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import java.util.UUID;

/**
 * Signature of a published event under a key of its publisher: Ed25519 over all that the envelope and the payload say, except the
 * trace. It is the CloudEvents extension {@code signature} of contracts that are {@link SignatureRequired}, as {@code <key id>:<base64>}.
 *
 * @param keyId key of the publisher, so that keys can be replaced
 * @param bytes 64 bytes
 */
public record EventSignature(String keyId, byte[] bytes) {
    /** Name of the CloudEvents extension. */
    public static final String EXTENSION = "signature";

    private static final String ALGORITHM = "Ed25519";
    // Signatures of this key over anything else are no signatures of an event.
    private static final String CONTEXT = "mutuality-event-v1";

    public EventSignature {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    public static EventSignature sign(String keyId, PrivateKey key, Envelope envelope, byte[] payload) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content(envelope, payload));
            return new EventSignature(keyId, signature.sign());
        } catch (NoSuchAlgorithmException | InvalidKeyException | SignatureException e) {
            throw new IllegalArgumentException("cannot sign with the key " + keyId, e);
        }
    }

    /** Whether the owner of the key has signed exactly this. */
    public boolean isOf(Envelope envelope, byte[] payload, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(content(envelope, payload));
            return signature.verify(bytes);
        } catch (SignatureException e) {
            // Not even the form of a signature.
            return false;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalArgumentException("cannot verify with the key " + keyId, e);
        }
    }

    /** @throws IllegalArgumentException when it is not {@code <key id>:<base64>} */
    public static EventSignature parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a signature is <key id>:<base64>");
        }
        return new EventSignature(text.substring(0, colon), Base64.getDecoder().decode(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return keyId + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    // Each text is preceded by its length, so that no two events have the same content.
    private static byte[] content(Envelope envelope, byte[] payload) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(payload.length + 256);
        try (DataOutputStream out = new DataOutputStream(content)) {
            out.writeUTF(CONTEXT);
            out.writeUTF(envelope.id().toString());
            out.writeUTF(envelope.type());
            out.writeUTF(envelope.source());
            out.writeUTF(envelope.key());
            out.writeUTF(envelope.country());
            out.writeUTF(envelope.cohort().map(UUID::toString).orElse(""));
            out.writeUTF(envelope.time().toString());
            out.write(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }
}
