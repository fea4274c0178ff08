/**
 * What ports promise, as tests. An adapter author extends one class per port, supplies one fixture, and has every promise
 * checked: each test carries the id of the rule it proves, and says when it fails which promise was broken and what to look
 * at. Nothing is assumed, skipped or waited for. A capability that only some adapters have gets a class of its own, and is
 * declined by not extending it.
 *
 * <p>{@code BankFormatContract}, {@code RosterContract} and {@code RacePromises} are longer than the house's limit: each is
 * the list of what one port promises, and is read as one.
 */
@NullMarked
package org.schoolbilling.testkit.contract;

import org.jspecify.annotations.NullMarked;
