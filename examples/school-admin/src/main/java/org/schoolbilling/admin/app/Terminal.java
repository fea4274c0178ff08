package org.schoolbilling.admin.app;

import java.io.Console;
import java.lang.reflect.Method;

/** Whether a person looks on. */
final class Terminal {

    private Terminal() {}

    /** Newer Javas have a console where there is no terminal too, and say so in a method that older ones have not. */
    @SuppressWarnings("SystemConsoleNull") // asked below
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return Boolean.TRUE.equals(isTerminal.invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
