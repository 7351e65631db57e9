/**
 * What a plugin's author tests with: a contract for each kind of plugin, assertions of this field,
 * and small real fixtures. A contract is extended by one small class:
 *
 * <pre>{@code
 * class MySchedulesTest extends ScheduleContract {
 *   @Override
 *   protected Schedule plugin() {
 *     return new MySchedule();
 *   }
 * }
 * }</pre>
 *
 * <p>A contract's tests are package-private, so that no plugin can override one away; what a plugin
 * may differ in has a method of its own, which declares it.
 */
@NullMarked
package org.anomalyaware.testkit;

import org.jspecify.annotations.NullMarked;
