<#
.SYNOPSIS
A BROWSER SEAT, NOT ENROLLED: makes this Windows machine show one screen of the room in Microsoft Edge and nothing else.
.DESCRIPTION
It has no certificate: the room knows it by a code alone, and only where the technician allows browsers as seats. Where the
packaged seat can be installed, install-seat.ps1 is the way. For Windows 10/11 Enterprise, Education or IoT Enterprise;
-Substitute as there. Run in an elevated Windows PowerShell 5.1. undo-seat.ps1 takes it back.
.PARAMETER Address
The screen, e.g. https://192.168.1.10:8443/seat/17#XXXX-XXXX-XXXX.
.PARAMETER Authority
The room's ca.crt.
.PARAMETER DryRun
Prints every step and changes nothing.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)][string]$Address,
    [Parameter(Mandatory = $true)][string]$Authority,
    [switch]$Substitute,
    [switch]$DryRun
)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
. "$PSScriptRoot\lockdown.ps1"

if ($Address -notmatch '^https://[A-Za-z0-9.:/#_-]+$') { throw '-Address is not an address of the room.' }
if (-not (Test-Path $Authority)) { throw "No file $Authority" }

$Edge = "${env:ProgramFiles(x86)}\Microsoft\Edge\Application\msedge.exe"
$Shell = "`"$Edge`" --kiosk `"$Address`" --edge-kiosk-type=fullscreen --no-first-run --disable-pinch"
$ShellShown = $Shell -replace '#.*?"', '#(code)"'

Write-Output '# The room''s authority'
Step "trust $Authority on this machine" {
    Import-Certificate -FilePath $Authority -CertStoreLocation Cert:\LocalMachine\Root | Out-Null
}
Install-Kiosk
Write-Output '# Edge opens nothing but the room'
$Origin = ($Address -split '/')[0..2] -join '/'
Set-Value "$Policies\Edge\URLBlocklist" '1' '*' 'String'
Set-Value "$Policies\Edge\URLAllowlist" '1' $Origin 'String'
Set-Value "$Policies\Edge" 'DownloadRestrictions' 3 'DWord'
Set-Value "$Policies\Edge" 'DeveloperToolsAvailability' 2 'DWord'
Set-Value "$Policies\Edge" 'HideFirstRunExperience' 1 'DWord'
Show-End
