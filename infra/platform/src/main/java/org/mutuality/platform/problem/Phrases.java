package org.mutuality.platform.problem;

/** How a service says what is wrong to people of one language. */
public interface Phrases {
    /** What is told where nobody asks for another language. */
    Phrases ENGLISH = new Phrases() {
        @Override
        public String language() {
            return "en";
        }

        @Override
        public String pattern(String english) {
            return english;
        }
    };

    /** BCP 47. */
    String language();

    /**
     * The pattern in this language; {@code english} itself where it isn't translated.
     *
     * @param english as of {@link String#format}; it is the key too, so that code reads as what it tells
     */
    String pattern(String english);
}
