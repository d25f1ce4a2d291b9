package org.mutuality.launcher.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A panel with the columns of the graduation panel of Sindh, always the same for the same seed. */
final class SyntheticPanel {
    private static final String HEADER =
            "family_id,treatment,wave,months_after_start,ctotal_pcmonth,cfood_pcmonth,cnonfood_pcmonth,cdurable_pcmonth,"
                    + "index_foodsecurity,fs_enoughfood,fs_adultskip,fs_wholeday,fs_childskip,fs_twomeals,asset_index,"
                    + "asset_prod_index,asset_hh_index,asset_tot_value,loan_totalamt,loan_informalamt,loan_formalamt,"
                    + "sav_depositamt,iagri_month,ibusiness_month,ranimals_month,percep_econ";
    private static final List<String> WAVES = List.of("bsl,0", "end,24", "fup,36");

    private final Random random;

    SyntheticPanel(long seed) {
        this.random = new Random(seed);
    }

    /** Families are in both groups alike, three months each. */
    void writeTo(Path file, int families) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int family = 1; family <= families; family++) {
            for (String wave : WAVES) {
                lines.add("PKG-%04d,%d,%s,%s".formatted(family, family % 2, wave, answers()));
            }
        }
        Files.write(file, lines);
    }

    private String answers() {
        double total = 40 + 120 * random.nextDouble();
        // A blank was not asked; the study filled some ladders in with a mean, which is nobody's step.
        String ladder = random.nextInt(20) == 0 ? "4.5557" : Integer.toString(random.nextInt(11));
        String business = random.nextInt(3) == 0 ? "" : amount(30 * random.nextGaussian());
        return String.join(
                ",",
                amount(total),
                amount(total * 0.7),
                amount(total * 0.25),
                amount(total * 0.05),
                amount(random.nextGaussian()),
                bit(),
                bit(),
                bit(),
                bit(),
                bit(),
                amount(random.nextGaussian()),
                amount(random.nextGaussian()),
                amount(random.nextGaussian()),
                "",
                amount(random.nextInt(500)),
                "0",
                "0",
                amount(random.nextInt(20)),
                amount(60 * random.nextDouble()),
                business,
                amount(15 * random.nextGaussian()),
                ladder);
    }

    private String bit() {
        return random.nextBoolean() ? "1" : "0";
    }

    private static String amount(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
