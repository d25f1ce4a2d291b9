package org.mutuality.providers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mutuality.providers.bank.BankSimulator;
import org.mutuality.providers.cash.CashSimulator;
import org.mutuality.providers.mobile.MobileMoneySimulator;
import org.mutuality.providers.simulator.Simulator;

/**
 * {@code java -jar providers.jar mobile-money|bank|cash [--port 0] [--state FOLDER]}: one simulator, until it is killed. Secrets
 * come by the environment: {@code MUTUALITY_SIMULATOR_KEY} (what X-API-Key must say; unset: anything) and
 * {@code MUTUALITY_SIMULATOR_SECRET} (signs callbacks).
 */
public final class SimulatorMain {
    private SimulatorMain() {}

    public static void main(String[] words) throws InterruptedException {
        if (words.length == 0 || words.length % 2 == 0) {
            System.err.println("mobile-money|bank|cash [--port 0] [--state FOLDER]");
            System.exit(2);
        }
        Simulator simulator = simulator(words[0], List.of(words));
        simulator.start();
        System.out.println(words[0] + " listens on " + simulator.address());
        Thread.currentThread().join();
    }

    private static Simulator simulator(String kind, List<String> words) {
        int port = Integer.parseInt(option(words, "--port").orElse("0"));
        Path state = Path.of(option(words, "--state").orElse(kind));
        return switch (kind) {
            case "mobile-money" ->
                new MobileMoneySimulator(
                        port, state, secret("MUTUALITY_SIMULATOR_KEY"), secret("MUTUALITY_SIMULATOR_SECRET"));
            case "bank" -> new BankSimulator(port, state);
            case "cash" -> new CashSimulator(port, state);
            default -> throw new IllegalArgumentException(kind + " is not one of mobile-money, bank, cash");
        };
    }

    private static Optional<String> option(List<String> words, String name) {
        int at = words.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private static String secret(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }
}
