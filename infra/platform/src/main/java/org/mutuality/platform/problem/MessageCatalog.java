package org.mutuality.platform.problem;

/**
 * Messages in one language. {@link #ENGLISH} is the default; {@link TranslationCatalog} finds the one that fits a
 * reader's preferred languages.
 */
public interface MessageCatalog {
    /** English, for requests that prefer no other available language. */
    MessageCatalog ENGLISH = new MessageCatalog() {
        @Override
        public String language() {
            return "en";
        }

        @Override
        public String translate(String key) {
            return TranslationCatalog.english(key);
        }
    };

    /** Language of the messages, BCP 47. */
    String language();

    /**
     * The pattern of a message in this language, for {@link String#format}.
     *
     * @param key key of a message bundle, such as {@code validation.required}; a text that is no key is returned as
     *     it is
     */
    String translate(String key);
}
